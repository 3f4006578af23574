import { siteAbout } from './site/about';
import { siteDictionary } from './site/dictionary';
import { siteErrors } from './site/errors';
import { siteForm } from './site/form';
import { siteFormErrors } from './site/form-errors';
import { siteHome } from './site/home';
import { sitePrivacy } from './site/privacy';
import { siteReceipt } from './site/receipt';
import { siteRegister } from './site/register';
import { siteShell } from './site/shell';
import { siteSimilar } from './site/similar';
import { siteOwnData } from './site/own-data';
import { siteKinds, siteNext, siteStatus, siteSteps, siteTrack } from './site/track';
import { siteTransparency } from './site/transparency';
import { siteClocks, siteDeadlineStates, siteEvents, siteReasons, siteUnits } from './site/words';

/** Every text of the citizen's pages, by page. */
export const siteTexts = {
  shell: siteShell,
  home: siteHome,
  form: siteForm,
  formErrors: siteFormErrors,
  receipt: siteReceipt,
  similar: siteSimilar,
  track: siteTrack,
  ownData: siteOwnData,
  about: siteAbout,
  privacy: sitePrivacy,
  transparency: siteTransparency,
  dictionary: siteDictionary,
  register: siteRegister,
  errors: siteErrors,
  status: siteStatus,
  next: siteNext,
  steps: siteSteps,
  kinds: siteKinds,
  clocks: siteClocks,
  deadlineStates: siteDeadlineStates,
  events: siteEvents,
  units: siteUnits,
  reasons: siteReasons,
};
