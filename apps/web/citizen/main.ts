/**
 * Makes the citizen's pages better where JavaScript runs; without it they lose nothing that is needed. Each part looks
 * for its own attributes and does nothing on the other pages.
 */
import { startCounters } from './counters';
import { startDraft } from './draft';
import { startDistricts } from './districts';
import { startPhotos } from './photos';
import { startPosition } from './position';
import { startReceipt } from './receipt';
import { startSimilar } from './similar';
import { startSubmitOnce } from './submit-once';

startDistricts();
startDraft();
startCounters();
startPosition();
startPhotos();
startReceipt();
startSimilar();
startSubmitOnce();
