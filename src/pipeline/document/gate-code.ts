/** Code of a file that breaks a rule of `jianbao lint` by a fault of ours. Apart from the rules, which take long to load. */
export const gateCode = "file-unsound";
