import {buildContent} from "./build.ts";

await buildContent(process.argv[2] ?? ".build/content");
