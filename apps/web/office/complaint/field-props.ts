/** What every field of an action is given. */
export interface FieldProps {
  name: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
  autoFocus: boolean;
  'aria-required': boolean;
  value: string;
  change: (value: string) => void;
}
