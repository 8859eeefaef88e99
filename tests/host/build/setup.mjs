// Before the tests: the page as it is now, so that no test runs with one of yesterday.
import { bundleHost } from './bundle.mjs';

export default bundleHost;
