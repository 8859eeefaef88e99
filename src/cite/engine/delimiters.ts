import CSL from 'citeproc';

let isMended = false;

/**
 * Has citeproc part the years of one author by `cite-group-delimiter` also where a style has an `after-collapse-delimiter`, as CSL says:
 * `(Lund 2018a, 2018b; Berg 2011)`. It takes the layout's sign there. Behind a locator the latter stays, so that no number is taken for a year.
 */
export function mendDelimiters(): void {
  if (isMended) return;
  isMended = true;
  const own = CSL.getSpliceDelimiter;
  CSL.getSpliceDelimiter = function (hasLocator, hasCollapsed, at) {
    const said = own.call(this, hasLocator, hasCollapsed, at);
    const { 'after-collapse-delimiter': after, cite_group_delimiter: within } = this.citation.opt;
    if (after === undefined || within === undefined || hasLocator) return said;
    if (!this.tmp.use_cite_group_delimiter) return said;
    this.tmp.splice_delimiter = within;
    return within;
  };
}
