import { find } from './dom';

/** Copies the tracking code, and prints. */
export function startReceipt(): void {
  const print = find('[data-print]', HTMLButtonElement);
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  const copy = find('[data-copy]', HTMLButtonElement);
  const status = find('[data-copy-status]', HTMLElement);
  if (!copy || !status) return;
  copy.hidden = false;
  copy.addEventListener('click', () => {
    const { copy: code = '', copied = '', failed = '' } = copy.dataset;
    // Only pages sent over HTTPS have a clipboard; elsewhere the code is selected for the hand.
    const done = navigator.clipboard ? navigator.clipboard.writeText(code) : Promise.reject(new Error('no clipboard'));
    done.then(
      () => (status.textContent = copied),
      () => {
        const shown = document.getElementById('code');
        if (shown) window.getSelection()?.selectAllChildren(shown);
        status.textContent = failed;
      },
    );
  });
}
