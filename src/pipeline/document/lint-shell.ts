import {lintPackage} from "../../lint/lint-package.ts";
import type {Package} from "../../ooxml/package.ts";

/**
 * Holds the package that a shell is made of against all rules of `jianbao lint`: once for each theme, where a fault
 * would be in every document. Gives it back, or throws an error that names the faults, which are ours or a library's.
 */
export function lintShell(container: Package): Package {
  const found = lintPackage(container).map(({rule, part, message}) => `${part}: ${message.en} (${rule})`);
  if (found.length > 0) throw new Error(`the shell has faults: ${found.join("; ")}`);
  return container;
}
