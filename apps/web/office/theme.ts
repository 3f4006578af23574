import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  FileInput,
  type MantineColorsTuple,
  MultiSelect,
  NativeSelect,
  PasswordInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';

/** Mantine wants ten shades; what it shows comes from the tokens through `cssVariablesResolver`, so these only fill its scale. */
const laut: MantineColorsTuple = [
  '#dfeeec',
  '#c2dedb',
  '#9cc7c3',
  '#72ada9',
  '#4b9390',
  '#2b7c7b',
  '#0b5d64',
  '#0a5359',
  '#08474d',
  '#053439',
];

const field = { size: 'md', radius: 'md' } as const;

export const theme = createTheme({
  fontFamily: 'var(--tg-font)',
  fontFamilyMonospace: 'var(--tg-font-code)',
  headings: { fontFamily: 'var(--tg-font)', fontWeight: '700' },
  colors: { laut },
  primaryColor: 'laut',
  primaryShade: { light: 6, dark: 3 },
  defaultRadius: 'md',
  radius: { md: 'var(--tg-radius)', lg: 'var(--tg-radius-lg)' },
  respectReducedMotion: true,
  focusRing: 'never',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      vars: (_theme, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--tg-on-primary)' } : {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: field }),
    NativeSelect: NativeSelect.extend({ defaultProps: field }),
    FileInput: FileInput.extend({ defaultProps: field }),
    PasswordInput: PasswordInput.extend({ defaultProps: field }),
    Textarea: Textarea.extend({ defaultProps: field }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { ...field, maxDropdownHeight: 320 } }),
    TagsInput: TagsInput.extend({ defaultProps: field }),
    // A form that begins with a list shows the form, not the list.
    Select: Select.extend({ defaultProps: { ...field, maxDropdownHeight: 320, openOnFocus: false } }),
  },
});

const variables = {
  '--mantine-color-body': 'var(--tg-paper)',
  '--mantine-color-text': 'var(--tg-ink)',
  '--mantine-color-dimmed': 'var(--tg-ink-soft)',
  '--mantine-color-placeholder': 'var(--tg-ink-soft)',
  '--mantine-color-default': 'var(--tg-surface)',
  '--mantine-color-default-hover': 'var(--tg-primary-tint)',
  '--mantine-color-default-color': 'var(--tg-ink)',
  '--mantine-color-default-border': 'var(--tg-line-strong)',
  '--mantine-color-error': 'var(--tg-danger-ink)',
  '--mantine-color-anchor': 'var(--tg-primary)',
  '--mantine-primary-color-filled': 'var(--tg-primary)',
  '--mantine-primary-color-filled-hover': 'var(--tg-primary-hover)',
  '--mantine-primary-color-contrast': 'var(--tg-on-primary)',
  '--mantine-color-laut-filled': 'var(--tg-primary)',
  '--mantine-color-laut-filled-hover': 'var(--tg-primary-hover)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
