import { findAll } from './dom';

/**
 * Puts a choice of the district before the long list of villages. The list itself stays the field that is sent, so that
 * a page without this script sends the same.
 */
export function startDistricts(): void {
  for (const villages of findAll('select[data-district-label]', HTMLSelectElement)) {
    const groups = [...villages.querySelectorAll('optgroup')];
    const field = villages.closest('.tg-field');
    if (!field || groups.length === 0) continue;
    const chosen = groups.findIndex((group) => group.querySelector('option:checked'));
    const districts = document.createElement('select');
    districts.id = `${villages.id}-district`;
    districts.className = 'tg-select';
    districts.add(new Option(villages.dataset['districtAll'], ''));
    groups.forEach((group, index) => districts.add(new Option(group.label, String(index), false, index === chosen)));

    const first = villages.options[0];
    const show = (): void => {
      const kept = villages.value;
      const shown = districts.value === '' ? groups : groups.filter((_, index) => String(index) === districts.value);
      villages.replaceChildren(...(first ? [first] : []), ...shown);
      // A village of another district is no longer offered: then the district itself is what is known.
      villages.value = kept;
      if (villages.selectedIndex < 0) villages.value = shown[0]?.querySelector('option')?.value ?? '';
    };
    districts.addEventListener('change', () => {
      show();
      if (districts.value !== '' && villages.value === '') {
        villages.value = villages.querySelector('optgroup option')?.getAttribute('value') ?? '';
      }
      villages.dispatchEvent(new Event('input', { bubbles: true }));
    });
    // A draft that is taken up again may lie in another district.
    villages.addEventListener('draft', () => {
      districts.value = '';
      villages.replaceChildren(...(first ? [first] : []), ...groups);
    });

    const label = document.createElement('label');
    label.className = 'tg-field__label';
    label.htmlFor = districts.id;
    label.textContent = villages.dataset['districtLabel'] ?? '';
    const wrapper = document.createElement('div');
    wrapper.className = 'tg-field';
    wrapper.append(label, districts);
    field.before(wrapper);
    show();
  }
}
