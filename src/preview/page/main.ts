import {openPage} from "./page.ts";
import {readLanguage} from "./settings.ts";
import {setLanguage} from "./words.ts";

setLanguage(readLanguage());
await openPage();
document.documentElement.classList.remove("starting");
