import {posix, win32} from "node:path";

/** What decides where a program is looked for; tests make another. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** A file that would be LibreOffice, if it were there. */
export interface LibreOfficePlace {
  readonly program: string;
  /** A folder for temporary files that the program may see, where it does not see that of the system. */
  readonly temporary?: string;
}

const names = {
  // The other one has no console, and does not wait.
  win32: ["soffice.com"],
  others: ["soffice", "libreoffice", "loffice"],
} as const;

/** Every usual place, the likeliest first. @param opt names of the folders in `/opt` */
export function listPlaces(machine: Machine, opt: readonly string[] = []): LibreOfficePlace[] {
  const {platform, env, home} = machine;
  if (platform === "win32") {
    const bases = [env.ProgramFiles, env.ProgramW6432, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
    const folders = bases.flatMap((base) =>
      base ? [win32.join(base, "LibreOffice"), win32.join(base, "Programs", "LibreOffice")] : [],
    );
    return unique([...onPath(machine), ...folders.flatMap((folder) => inFolder(folder, machine))]);
  }
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(home, "Applications")];
    const apps = folders.map((folder) => posix.join(folder, "LibreOffice.app"));
    return unique([
      ...onPath(machine),
      ...apps.flatMap((app) => inFolder(app, machine)),
      {program: "/opt/homebrew/bin/soffice"},
      {program: "/usr/local/bin/soffice"},
    ]);
  }
  const own = opt.filter((name) => /^libreoffice/iu.test(name)).toSorted((a, b) => numberIn(b) - numberIn(a));
  return unique([
    ...onPath(machine),
    {program: "/usr/bin/soffice"},
    {program: "/usr/local/bin/soffice"},
    {program: "/usr/lib/libreoffice/program/soffice"},
    {program: "/usr/lib64/libreoffice/program/soffice"},
    ...own.flatMap((name) => inFolder(posix.join("/opt", name), machine)),
    asPlace("/snap/bin/libreoffice", home),
    ...["/var/lib/flatpak", posix.join(home, ".local/share/flatpak")].map((base) =>
      asPlace(posix.join(base, "exports/bin/org.libreoffice.LibreOffice"), home),
    ),
  ]);
}

/** What a person may mean by a path: the program, or the folder in which it was installed. */
export function placesAt(path: string, machine: Machine): LibreOfficePlace[] {
  return [asPlace(path, machine.home), ...inFolder(path, machine)];
}

function inFolder(folder: string, {platform}: Machine): LibreOfficePlace[] {
  if (platform === "win32") {
    return [["program", "soffice.com"], ["soffice.com"]].map((parts) => ({
      program: win32.join(folder, ...parts),
    }));
  }
  return ["Contents/MacOS/soffice", "program/soffice", "soffice"].map((part) => ({
    program: posix.join(folder, part),
  }));
}

function onPath({platform, env, home}: Machine): LibreOfficePlace[] {
  const isWindows = platform === "win32";
  // On Windows the variable is called Path.
  const path = Object.entries(env).find(([name]) => name.toLowerCase() === "path")?.[1] ?? "";
  const folders = path.split(isWindows ? ";" : ":").filter((folder) => folder !== "");
  const {join} = isWindows ? win32 : posix;
  return folders.flatMap((folder) =>
    (isWindows ? names.win32 : names.others).map((name) => asPlace(join(folder, name), home)),
  );
}

/** Snaps and Flatpaks have a `/tmp` of their own, and see other folders of their user. */
function asPlace(program: string, home: string): LibreOfficePlace {
  if (program.startsWith("/snap/")) return {program, temporary: posix.join(home, "snap/libreoffice/common")};
  if (/\/flatpak\/exports\/bin\//u.test(program)) {
    return {program, temporary: posix.join(home, ".var/app/org.libreoffice.LibreOffice/cache")};
  }
  return {program};
}

/** `libreoffice24.8` → 24.8: the newest of several is the first to be tried. */
const numberIn = (name: string) => Number.parseFloat(/\d[\d.]*/u.exec(name)?.[0] ?? "0");

const unique = (places: readonly LibreOfficePlace[]) => [
  ...new Map(places.map((place) => [place.program, place])).values(),
];
