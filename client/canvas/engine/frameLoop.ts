import { FrameScheduler, RestartingTimer, type Clock } from './frameScheduler.ts';
import { OVERVIEW_DELAY, OVERVIEW_PAUSE, SETTLE_DELAY, STILL_DELAY } from './thresholds.ts';

/** What a frame draws, and what it tells about it. */
export interface FrameWork {
  drawBase(): void;
  drawActive(): void;
  /** Everything in view is drawn as it should be; else another frame follows. */
  isComplete(): boolean;
  isOverviewFresh(): boolean;
  refreshOverview(): void;
  /** The view has stood still for a moment. */
  stoodStill(): void;
}

type Resolve = () => void;

/** Decides when to draw: what changed since the last frame, once a frame; sharp again after a zoom; the overview when all is still. */
export class FrameLoop {
  readonly #clock: Clock;
  readonly #work: FrameWork;
  readonly #frames: FrameScheduler;
  readonly #settleTimer: RestartingTimer;
  readonly #overviewTimer: RestartingTimer;
  readonly #stillTimer: RestartingTimer;
  #overviewAt = Number.NEGATIVE_INFINITY;
  #baseChanged = true;
  #activeChanged = false;
  #waiting: Resolve[] = [];
  #waitingForSettled: Resolve[] = [];

  constructor(clock: Clock, work: FrameWork) {
    this.#clock = clock;
    this.#work = work;
    this.#frames = new FrameScheduler(clock, () => this.#draw());
    this.#settleTimer = new RestartingTimer(clock);
    this.#overviewTimer = new RestartingTimer(clock);
    this.#stillTimer = new RestartingTimer(clock);
  }

  /** The zoom changed a moment ago and may go on changing. */
  get zooming(): boolean {
    return this.#settleTimer.running;
  }

  /** The view moved a moment ago and may go on moving. */
  get moving(): boolean {
    return this.#stillTimer.running;
  }

  get isSettled(): boolean {
    return !this.#frames.pending && !this.zooming && this.#work.isComplete();
  }

  requestBase(): void {
    this.#baseChanged = true;
    this.#frames.request();
  }

  requestActive(): void {
    this.#activeChanged = true;
    this.#frames.request();
  }

  requestAll(): void {
    this.requestBase();
    this.requestActive();
  }

  noteZoom(): void {
    this.#settleTimer.restart(() => this.requestAll(), SETTLE_DELAY);
  }

  noteMove(): void {
    this.#stillTimer.restart(() => this.#work.stoodStill(), STILL_DELAY);
  }

  /** Resolves in the task that draws the next frame, after it is drawn. */
  drawn(): Promise<void> {
    this.#frames.request();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  settled(): Promise<void> {
    if (this.isSettled) return Promise.resolve();
    return new Promise((resolve) => this.#waitingForSettled.push(resolve));
  }

  stop(): void {
    this.#frames.cancel();
    this.#settleTimer.cancel();
    this.#overviewTimer.cancel();
    this.#stillTimer.cancel();
  }

  #draw(): void {
    const { activeChanged, baseChanged } = {
      activeChanged: this.#activeChanged,
      baseChanged: this.#baseChanged,
    };
    this.#activeChanged = false;
    this.#baseChanged = false;
    if (activeChanged) this.#work.drawActive();
    if (baseChanged) this.#work.drawBase();
    if (baseChanged && !this.#work.isComplete()) this.requestBase();
    this.#tell();
    if (baseChanged) this.#planOverview();
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (this.isSettled) waiting.push(...this.#waitingForSettled.splice(0));
    for (const resolve of waiting) resolve();
  }

  /** Not too often, and only while nothing moves: a large board takes a while to paint even small. */
  #planOverview(): void {
    const pause = this.#overviewAt + OVERVIEW_PAUSE - this.#clock.now();
    this.#overviewTimer.restart(() => this.#refreshOverview(), Math.max(OVERVIEW_DELAY, pause));
  }

  #refreshOverview(): void {
    if (!this.isSettled || this.#work.isOverviewFresh()) return;
    this.#overviewAt = this.#clock.now();
    this.#work.refreshOverview();
  }
}
