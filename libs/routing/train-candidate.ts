import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock, Database, localDay, parseFrom, ReferenceVersion } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import { adaptClassifier } from './domain/classifier/adapt';
import type { Classifier } from './domain/classifier/classifier';
import { serialise } from './domain/classifier/model-file';
import { NEVER, thresholdForLater } from './domain/classifier/reliability';
import type { Example } from './domain/classifier/train';
import { askModel } from './domain/learned';
import type { Memory } from './domain/memory';
import { ENOUGH_TO_JUDGE, judge, outcomesOf, WRONG_SHARE, type Answer } from './domain/training-report';
import { RoutingExampleRepository, type DecidedText } from './persistence/routing-example-repository';
import { RoutingModelRepository, type StoredModel, type TrainedModel } from './persistence/routing-model-repository';
import { RoutingTrainingRepository, type TrainingOutcome } from './persistence/routing-training-repository';
import { labelOf, MOST_REMEMBERED, opdOfLabel, patiently, remember } from './remembered';

/** Trained every night when something was decided; in hours of the local day. */
const NIGHTLY_AT = 1;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Older decisions than that many say little about how things are now. */
const MOST_EXAMPLES = 10_000;
/** Of the decisions the latest are held out to judge by: this share, and no more than that many. */
const HELD_OUT_SHARE = 0.2;
const MOST_HELD_OUT = 1000;
/** With fewer decisions none is held out. */
const FEWEST_TO_JUDGE = 20;
/** The weights of so many trained versions are kept, to go back to. */
const KEPT_WEIGHTS = 8;

interface Trained {
  classifier: Classifier;
  threshold: number;
  evaluation: TrainedModel['evaluation'];
}

/**
 * Trains a candidate from the model of the data pack and all decisions of people, judges it by the latest of them, and lets it run in
 * the shadow of the version that serves (docs/decisions/0007). What people decided is remembered beside the serving weights as well.
 */
@Injectable()
export class TrainCandidate {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly examples: RoutingExampleRepository,
    private readonly models: RoutingModelRepository,
    private readonly trainings: RoutingTrainingRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /** What came of it; null where none was wanted. One at a time, however many workers there are. */
  async execute(): Promise<TrainingOutcome | null> {
    const now = this.clock.now();
    const askedBy = await this.trainings.claim(lastNight(now), now);
    if (askedBy === undefined) return null;
    try {
      return await this.train(askedBy);
    } catch (error) {
      await this.trainings.finish('failed', null, this.clock.now());
      throw error;
    }
  }

  private async train(askedBy: string | null): Promise<TrainingOutcome> {
    const until = this.clock.now();
    await this.directory.refresh();
    const decided = await this.examples.upTo(until, MOST_EXAMPLES);
    if (decided.length === 0 || (await this.knowsAll(decided))) {
      await this.trainings.finish('nothing_new', null, this.clock.now());
      return 'nothing_new';
    }
    const start = await this.models.start();
    const { classifier, threshold, evaluation } = await this.learn(start, decided);
    const version = nameOf(until, start?.version ?? '');
    const bytes = serialise(classifier, { version, threshold });
    const about = { version, threshold, basedOn: start?.version ?? null, memoryUntil: until, examples: decided.length };
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      await this.models.addShadow(tx, { ...about, bytes, evaluation }, now);
      await this.models.rememberUntil(tx, until);
      await this.models.dropOldWeights(tx, KEPT_WEIGHTS);
      await this.trainings.note(tx, { version, change: 'trained', at: now, accountId: askedBy });
      await this.trainings.finish('trained', version, now, tx);
      await this.version.bump(tx);
    });
    return 'trained';
  }

  /** Nothing was decided since the version in the shadow, or the one that serves, was trained. */
  private async knowsAll(decided: readonly DecidedText[]): Promise<boolean> {
    const latest = decided.at(-1)?.decidedAt ?? null;
    const newest = (await this.models.inState('shadow')) ?? (await this.models.inState('serving'));
    return (
      latest !== null && newest?.source === 'trained' && newest.memoryUntil !== null && newest.memoryUntil >= latest
    );
  }

  private async learn(start: StoredModel | null, decided: readonly DecidedText[]): Promise<Trained> {
    const held =
      decided.length < FEWEST_TO_JUDGE ? 0 : Math.min(MOST_HELD_OUT, Math.round(decided.length * HELD_OUT_SHARE));
    const earlier = decided.slice(0, decided.length - held);
    const later = decided.slice(decided.length - held);
    const { evaluation, threshold } = await this.judge(start, earlier, later);
    const classifier = await patiently(adaptClassifier(start?.classifier ?? null, this.asExamples(decided)));
    return { classifier, evaluation, threshold: threshold ?? start?.threshold ?? NEVER };
  }

  /** A candidate that has seen the earlier decisions only, and what serves, before the later ones. The memory holds the earlier ones for both. */
  private async judge(start: StoredModel | null, earlier: readonly DecidedText[], later: readonly DecidedText[]) {
    if (later.length === 0) return { evaluation: { heldOut: 0, candidate: null, serving: null }, threshold: null };
    const directory = this.directory.snapshot();
    const memory = await remember(earlier.slice(-MOST_REMEMBERED), start?.classifier.features ?? null, directory);
    const candidate = await patiently(adaptClassifier(start?.classifier ?? null, this.asExamples(earlier)));
    const row = await this.models.inState('serving');
    const serving = row && (await this.models.read(row.version));
    const truth = later.map(({ opdCode }) => opdCode);
    const said = await patiently(this.answers(candidate, memory, later));
    const outcomes = outcomesOf(said, truth);
    return {
      evaluation: {
        heldOut: later.length,
        candidate: judge(said, truth),
        serving: serving && judge(await patiently(this.answers(serving.classifier, memory, later)), truth),
      },
      threshold: outcomes.length < ENOUGH_TO_JUDGE ? null : thresholdForLater(outcomes, WRONG_SHARE),
    };
  }

  private *answers(classifier: Classifier, memory: Memory, decided: readonly DecidedText[]): Generator<void, Answer[]> {
    const directory = this.directory.snapshot();
    const answers: Answer[] = [];
    for (const { text, areaCode } of decided) {
      const opdOf = (label: string) => opdOfLabel(label, areaCode, directory);
      const { evidence } = askModel({ version: '', threshold: 0, classifier, memory }, text, opdOf);
      answers.push({ said: evidence.map(({ opdCode }) => opdCode), probability: evidence[0]?.probability ?? 0 });
      yield;
    }
    return answers;
  }

  private asExamples(decided: readonly DecidedText[]): Example[] {
    const directory = this.directory.snapshot();
    return decided.map((one) => ({ text: one.text, label: labelOf(one, directory) }));
  }
}

/** A day to read, and what tells versions of one day apart. */
const nameOf = (until: Date, start: string): string =>
  `${localDay(until)}-${createHash('sha256').update(`${start} ${until.toISOString()}`).digest('hex').slice(0, 8)}`;

/** The last time at which the schedule wanted a training. */
function lastNight(now: Date): Date | null {
  const midnight = parseFrom(localDay(now));
  if (!midnight) return null;
  const tonight = midnight.getTime() + NIGHTLY_AT * HOUR_MS;
  return new Date(tonight <= now.getTime() ? tonight : tonight - DAY_MS);
}
