export { CiteweavePlugin as default } from './obsidian';
