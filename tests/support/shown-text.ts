/** XML as a reader sees it: joiners show nothing (src/writer/typesetting/join-numbers.ts). */
export const withoutJoiners = (xml: string): string => xml.replaceAll("\u2060", "");
