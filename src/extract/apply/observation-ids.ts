/** Ids of observations as data/README.md tells: `shapingba.schools.2021-2025.actual`, the next of that name with `.2`. */
export class ObservationIds {
  readonly #taken: Set<string>;
  readonly #slugs: ReadonlyMap<string, string>;

  constructor(taken: readonly string[], slugs: ReadonlyMap<string, string>) {
    this.#taken = new Set(taken);
    this.#slugs = slugs;
  }

  make({area = "", indicator = "", period = "", status = ""}: Readonly<Record<string, string>>): string {
    const slug = this.#slugs.get(area) || area.toLowerCase();
    const name = [slug, indicator, period.replaceAll("/", "-"), status].join(".");
    let id = name;
    for (let count = 2; this.#taken.has(id); count++) id = `${name}.${count}`;
    this.#taken.add(id);
    return id;
  }
}
