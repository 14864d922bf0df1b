/** The terms with the highest scores of those offered; a heap with the lowest on top. */
export class TopTerms {
  private readonly heap: { readonly term: number; readonly score: number }[] = [];

  constructor(private readonly size: number) {}

  offer(term: number, score: number): void {
    const { heap } = this;
    if (heap.length < this.size) {
      heap.push({ term, score });
      this.rise(heap.length - 1);
    } else if (score > (heap[0]?.score ?? 0)) {
      heap[0] = { term, score };
      this.sink();
    }
  }

  /** Best first. */
  terms(): number[] {
    return [...this.heap].sort((a, b) => b.score - a.score || a.term - b.term).map((entry) => entry.term);
  }

  private rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if ((this.heap[above]?.score ?? 0) <= (this.heap[at]?.score ?? 0)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < this.heap.length && (this.heap[below]?.score ?? 0) < (this.heap[least]?.score ?? 0))
          least = below;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const [left, right] = [this.heap[a], this.heap[b]];
    if (left === undefined || right === undefined) return;
    this.heap[a] = right;
    this.heap[b] = left;
  }
}
