import { installDom } from './dom/install';

// Before anything else is made: the classes of the host use what it adds.
installDom(window);
Object.assign(window, { activeWindow: window, activeDocument: document });

export * from './app/page';
