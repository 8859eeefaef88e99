/** Lets a person choose files of the device, by its own window; `endings` without their dots. */
export function pickFiles(endings: readonly string[], chosen: (files: readonly File[]) => void): void {
  const accept = endings.map((ending) => `.${ending}`).join(',');
  const field = createEl('input', { type: 'file', attr: { multiple: true, accept } });
  field.addEventListener('change', () => {
    if (field.files && field.files.length > 0) chosen([...field.files]);
  });
  field.click();
}
