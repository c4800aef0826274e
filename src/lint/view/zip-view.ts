import type {Wording} from "../../diagnostic/diagnostic.ts";

/** What only the bytes of a package show; an open package has lost it. */
export interface ZipView {
  readonly entries: readonly ZipEntry[];
  /** Undefined when `[Content_Types].xml` is missing or cannot be read. */
  readonly contentTypes: ContentTypes | undefined;
  readonly xmlFaults: readonly XmlFault[];
  /** One of its parts is the record that jianbao puts into every file. */
  readonly hasRecord: boolean;
  /** Why nothing at all could be read. */
  readonly failure: OpenFailure | undefined;
}

export interface ZipEntry {
  readonly name: string;
  readonly isCompressed: boolean;
  /** Bytes, unpacked. */
  readonly size: number;
}

export interface ContentTypes {
  readonly defaults: readonly {readonly extension: string; readonly type: string}[];
  /** Names without leading slash. */
  readonly overrides: readonly {readonly name: string; readonly type: string}[];
}

export interface XmlFault {
  readonly kind: "malformed" | "doctype" | "illegal";
  readonly part: string;
  readonly detail: string;
}

export type OpenFailure =
  | {readonly kind: "other" | "damaged"; readonly wording: Wording}
  | {readonly kind: "too-large"; readonly part: string};
