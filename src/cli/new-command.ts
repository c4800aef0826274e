import {addCommands, type Command} from "./command.ts";
import {newMeeting} from "./new-meeting.ts";
import {newProject} from "./new-project.ts";
import {newSchemas} from "./new-schemas.ts";
import {newTemplate} from "./new-template.ts";
import {newTheme} from "./new-theme.ts";

const things = [newMeeting, newTemplate, newTheme, newProject, newSchemas];

/** A command of commands: the word after it says what is new. */
export const newCommand: Command = (yargs, world, exit) => {
  yargs.command(
    "new <what>",
    "make a meeting, a template, a theme or a whole project to start from / 新建会议、模板、主题或整个项目",
    (inner) => addCommands(things, inner, world, exit).demandCommand(1).recommendCommands().strict(),
  );
};
