import { find, findAll } from './dom';

/** A second tap on a slow network does nothing; coming back with the back button makes the button live again. */
export function startSubmitOnce(): void {
  for (const button of findAll('button[data-once]', HTMLButtonElement)) {
    const { form, textContent: label } = button;
    if (!form) continue;
    let sending = false;
    form.addEventListener('submit', (event) => {
      if (event.submitter !== null && event.submitter !== button) return;
      if (sending) {
        event.preventDefault();
        return;
      }
      sending = true;
      button.setAttribute('aria-disabled', 'true');
      button.textContent = button.dataset['once'] ?? label;
    });
    window.addEventListener('pageshow', () => {
      sending = false;
      button.removeAttribute('aria-disabled');
      button.textContent = label;
    });
  }
  // The link to the other language would lose what is typed; the form's own button for it keeps everything.
  const link = find('a[data-language]', HTMLAnchorElement);
  const inForm = find('form button[name=lang]', HTMLButtonElement);
  if (link && inForm) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      inForm.click();
    });
  }
}
