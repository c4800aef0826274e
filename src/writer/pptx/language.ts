/** Language of every run, so that PowerPoint checks and breaks it as Chinese. */
export const LANGUAGE = "zh-CN";
