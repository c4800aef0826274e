import {Page} from "./page.ts";
import {readLanguage} from "./settings.ts";
import {setLanguage} from "./words.ts";

setLanguage(readLanguage());
await new Page().start();
