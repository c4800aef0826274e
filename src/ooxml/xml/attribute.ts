import type {Name} from "./name.ts";

export class Attribute {
  readonly qualifiedName: Name;
  value: string;

  constructor(name: Name, value: string) {
    this.qualifiedName = name;
    this.value = value;
  }

  get name(): string {
    return this.qualifiedName.qualified;
  }

  get localName(): string {
    return this.qualifiedName.local;
  }

  get namespaceURI(): string | null {
    return this.qualifiedName.namespace;
  }
}
