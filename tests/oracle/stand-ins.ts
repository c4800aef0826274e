import type {Drawing} from "../../src/model/chart.ts";
import type {Chart, Drawings} from "../../src/model/document.ts";
import type {PackageFiles} from "../../src/ooxml/package.ts";

/** Drawings for a library that never looks at them. */
export interface StandIns {
  /** The same drawings; their pictures are a few bytes, the same for the same picture. */
  readonly drawings: Drawings;
  /** Puts the pictures into the package that the library has made. */
  readonly replace: (parts: PackageFiles) => void;
}

const picturePart = /^(?:word|ppt)\/media\//;

/**
 * Both libraries only pass pictures on, but at a price: docx hashes each in JavaScript, pptxgenjs wants it as base64,
 * puts all of that in lower case and decodes it again. So they get something short in its place.
 */
export function makeStandIns(drawings: Drawings): StandIns {
  const names = new Map<Uint8Array, string>();
  const pictures = new Map<string, Uint8Array>();
  const short = new Map<Chart, Drawing>();
  for (const [chart, drawing] of drawings) {
    const name = names.get(drawing.png) ?? `picture ${names.size}`;
    names.set(drawing.png, name);
    pictures.set(name, drawing.png);
    short.set(chart, {...drawing, png: Buffer.from(name)});
  }
  return {
    drawings: short,
    replace(parts) {
      for (const [name, content] of Object.entries(parts)) {
        if (!picturePart.test(name)) continue;
        const picture = pictures.get(Buffer.from(content).toString());
        if (picture === undefined) throw new Error(`part ${name} stands for no picture`);
        parts[name] = picture;
      }
    },
  };
}
