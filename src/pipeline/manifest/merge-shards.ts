import type {Diagnostic, Outcome, Wording} from "../../diagnostic/diagnostic.ts";
import {type Manifest, type ManifestDocument, type Shard, sortManifest} from "./manifest.ts";

/** One part of a build with the folder that holds it. */
export interface ShardFolder {
  /** As people name it. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The manifests of all parts as that of one build; an error for each part or document that is missing or doubled. */
export function mergeShards(folders: readonly ShardFolder[]): Outcome<Manifest> {
  const shards = folders.flatMap(({folder, manifest}) =>
    manifest.shard ? [{folder, manifest, shard: manifest.shard}] : [],
  );
  const [first] = shards;
  const whole = folders.filter(({manifest}) => !manifest.shard).map(({folder}) => noShard(folder));
  if (!first || whole.length > 0) return {diagnostics: whole.length > 0 ? whole : [noShards]};

  const others = shards.filter(({manifest, shard}) => !isSameBuild(manifest, shard, first));
  const diagnostics = [
    ...others.map(({folder}) => otherBuild(folder, first.folder)),
    ...findDoubled(shards.map(({folder, shard}) => [`${shard.index}/${shard.count}`, folder])).map((each) =>
      doubled({en: "the part", zh: "分片"}, each),
    ),
    ...(others.length === 0 ? findMissing(shards.map(({shard}) => shard)) : []),
    ...findDoubled(
      shards.flatMap(({folder, manifest}) =>
        manifest.documents.filter(isFresh).map(({path}) => [path, folder] as const),
      ),
    ).map((each) => doubled({en: "the document", zh: "文件"}, each)),
  ];
  if (diagnostics.length > 0) return {diagnostics};
  const {shard: _, request, inputs, ...head} = first.manifest;
  const isRepeatable = shards.every(({manifest}) => manifest.inputs);
  return {
    value: sortManifest({
      ...head,
      ...(isRepeatable && request && inputs ? {request, inputs} : {}),
      documents: withoutLeft(shards.flatMap(({manifest}) => manifest.documents)),
      observations: Object.assign({}, ...shards.map(({manifest}) => manifest.observations)),
    }),
    diagnostics: [],
  };
}

/** Not one that an earlier build has left, which another part may make by now. */
const isFresh = ({status}: ManifestDocument) => status !== "stale";

function withoutLeft(documents: readonly ManifestDocument[]): ManifestDocument[] {
  const made = documents.filter(isFresh);
  const told = new Set(made.map(({path}) => path));
  const left = new Map(documents.filter(({path}) => !told.has(path)).map((each) => [each.path, each]));
  return [...made, ...left.values()];
}

function isSameBuild(
  own: Manifest,
  {count, plan, documents}: Shard,
  {manifest, shard}: {readonly manifest: Manifest; readonly shard: Shard},
): boolean {
  return (
    own.generator === manifest.generator &&
    own.date === manifest.date &&
    count === shard.count &&
    plan === shard.plan &&
    documents === shard.documents &&
    isSame(engineOf(own), engineOf(manifest)) &&
    isSame(own.request, manifest.request) &&
    isSame(JSON.stringify(own.inputs), JSON.stringify(manifest.inputs))
  );
}

const engineOf = ({documents}: Manifest) =>
  documents.find(({fingerprint}) => fingerprint)?.fingerprint?.engine;

/** As far as both tell: a part without documents was built by any engine. */
const isSame = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other;

function findMissing(shards: readonly Shard[]): Diagnostic[] {
  const there = new Set(shards.map(({index}) => index));
  const count = shards[0]?.count ?? 0;
  return Array.from({length: count}, (_, index) => index + 1)
    .filter((index) => !there.has(index))
    .map((index) => ({
      severity: "error",
      code: "shard-missing",
      message: {en: `the part ${index}/${count} is missing`, zh: `缺少分片 ${index}/${count}`},
      hint: {
        en: `build it with --shard ${index}/${count}, and name its folder as well`,
        zh: `请用 --shard ${index}/${count} 生成，并把它的文件夹一起列出`,
      },
    }));
}

type Doubled = readonly [name: string, folders: readonly string[]];

/** Names that stand in several folders. Case does not count, as on Windows and macOS. */
function findDoubled(named: readonly (readonly [name: string, folder: string])[]): Doubled[] {
  const places = new Map<string, {name: string; folders: string[]}>();
  for (const [name, folder] of named) {
    const place = places.get(name.toLowerCase()) ?? {name, folders: []};
    place.folders.push(folder);
    places.set(name.toLowerCase(), place);
  }
  return [...places.values()]
    .filter(({folders}) => folders.length > 1)
    .map(({name, folders}) => [name, folders]);
}

function doubled(kind: Wording, [name, folders]: Doubled): Diagnostic {
  return {
    severity: "error",
    code: "shard-doubled",
    message: {
      en: `${kind.en} "${name}" is in ${folders.join(" and ")}`,
      zh: `${kind.zh}“${name}”同时在 ${folders.join(" 和 ")} 中`,
    },
    hint: {en: "name each part once", zh: "每个分片只列一次"},
  };
}

const noShards: Diagnostic = {
  severity: "error",
  code: "no-shard",
  message: {en: "there is nothing to merge", zh: "没有可以合并的分片"},
};

function noShard(folder: string): Diagnostic {
  return {
    severity: "error",
    code: "no-shard",
    message: {en: "this is not one part of a build", zh: "这不是分片生成的结果"},
    hint: {
      en: "build the parts with --shard 1/4, 2/4 and so on",
      zh: "请用 --shard 1/4、2/4 等分别生成各分片",
    },
    place: {file: folder},
  };
}

function otherBuild(folder: string, first: string): Diagnostic {
  return {
    severity: "error",
    code: "shard-of-another-build",
    message: {
      en: `this part is of another build than ${first}`,
      zh: `这个分片与 ${first} 不是同一次生成的`,
    },
    hint: {
      en: "build all parts from the same data and templates, with the same options and versions of jianbao and Node",
      zh: "请用相同的数据、模板和选项，以及相同版本的 jianbao 和 Node 生成全部分片",
    },
    place: {file: folder},
  };
}
