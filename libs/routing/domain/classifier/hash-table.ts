const EMPTY = -1;

/** Numbers hashes in the order in which they come; open addressing in typed arrays, since a Map of millions is slow and large. */
export class HashTable {
  private slots: Int32Array;
  private keys: Uint32Array;
  size = 0;

  constructor(expected = 1024) {
    let slots = 2048;
    while (slots < expected * 2) slots *= 2;
    this.slots = new Int32Array(slots).fill(EMPTY);
    this.keys = new Uint32Array(slots / 2);
  }

  /** The hash's number; -1 if it has none. */
  find(hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] ?? EMPTY;
      if (number === EMPTY || this.keys[number] === hash) return number;
    }
  }

  /** The hash's number, a new one if it has none yet. */
  add(hash: number): number {
    const known = this.find(hash);
    if (known !== EMPTY) return known;
    if (this.size === this.keys.length) this.grow();
    const number = this.size;
    this.size += 1;
    this.keys[number] = hash;
    this.place(hash, number);
    return number;
  }

  /** All hashes, each at its number. */
  all(): Uint32Array {
    return this.keys.slice(0, this.size);
  }

  private place(hash: number, number: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }

  private grow(): void {
    const keys = this.keys;
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    this.keys = new Uint32Array(keys.length * 2);
    this.keys.set(keys);
    for (let number = 0; number < this.size; number += 1) this.place(this.keys[number] ?? 0, number);
  }
}
