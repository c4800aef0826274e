// The licences of what is bundled: whoever passes on a library must pass on its licence too.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, sep} from "node:path";

/** @param modules paths of the modules of a bundle */
export function formatLicences(modules) {
  const folders = new Set(modules.filter((id) => id.includes(`${sep}node_modules${sep}`)).map(packageOf));
  const sections = [...folders].map(describePackage).toSorted((a, b) => (a < b ? -1 : 1));
  return `# What jianbao contains of others\n\n${[...new Set(sections)].join("\n")}`;
}

/** The folder of the package that a module belongs to: the nearest with a package.json that has a name and a version. */
function packageOf(module) {
  for (let folder = dirname(module); ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version !== undefined) return folder;
    if (folder === dirname(folder)) throw new Error(`${module} belongs to no package`);
  }
}

function describePackage(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = readLicence(folder);
  if (!license || !text) throw new Error(`${name} does not say under which licence it is`);
  return `## ${name} ${version} (${license})\n\n${text.trim()}\n${contained[name]?.() ?? ""}`;
}

/** Libraries that others carry in themselves without their licence. */
const contained = {
  unpdf: () =>
    `\n## pdf.js, within unpdf (Apache-2.0, Mozilla Foundation and contributors)\n\n${apacheLicence()}\n`,
};

const apacheLicence = () => readFileSync("node_modules/@biomejs/biome/LICENSE-APACHE", "utf8").trim();

/** Some small packages have it at the end of their README. */
function readLicence(folder) {
  const names = readdirSync(folder);
  const read = (pattern) => {
    const name = names.find((each) => pattern.test(each));
    return name === undefined ? "" : readFileSync(join(folder, name), "utf8");
  };
  return read(/^licen[cs]e/i) || /\n#+ License\n([\s\S]*)/.exec(read(/^readme/i))?.[1];
}
