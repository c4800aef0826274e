/** Where a profile keeps its settings. */
export const profileFile = "user/registrymodifications.xcu";

/**
 * Settings of a LibreOffice that only prints: it runs no macros and no Java, fetches nothing, and is the same whatever
 * its user prefers. Paths and names are those of its registry (officecfg/registry/schema).
 */
const settings: readonly (readonly [path: string, name: string, value: string])[] = [
  ["Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["Office.Common/Security/Scripting", "DisableActiveContent", "true"],
  ["Office.Java/VirtualMachine", "Enable", "false"],
  // Whatever would ask the network asks a port at which nobody answers.
  ["Inet/Settings", "ooInetProxyType", "2"],
  ["Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPProxyPort", "9"],
  ["Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"],
  ["Inet/Settings", "ooInetHTTPSProxyPort", "9"],
  ["Setup/L10N", "ooSetupSystemLocale", "zh-CN"],
  ["Office.Linguistic/General", "DefaultLocale_CJK", "zh-CN"],
  ["Office.Common/Misc", "FirstRun", "false"],
  ["Setup/Office", "ooSetupInstCompleted", "true"],
];

export function writeProfile(): string {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join("\n")}
</oor:items>
`;
}
