/** Answers remembered by day and code, so that claims that ask the same again are quick; bounded. */
export class Remembered<T> {
  private readonly byDay = new Map<string, Map<string, T>>();
  private size = 0;

  constructor(private readonly most = 200_000) {}

  /** What was answered before, undefined where nothing was. */
  get(day: string, code: string): T | undefined {
    return this.byDay.get(day)?.get(code);
  }

  /** All that was answered of a day, for asking of many codes. */
  ofDay(day: string): ReadonlyMap<string, T> | undefined {
    return this.byDay.get(day);
  }

  /** Keeps an answer and gives it back; when there are too many, all are forgotten first. */
  keep(day: string, code: string, answer: T): T {
    if (this.size >= this.most) {
      this.byDay.clear();
      this.size = 0;
    }
    let ofDay = this.byDay.get(day);
    if (ofDay === undefined) {
      ofDay = new Map();
      this.byDay.set(day, ofDay);
    }
    ofDay.set(code, answer);
    this.size++;
    return answer;
  }
}
