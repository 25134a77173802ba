/** Replaces the hyphen that Intl writes in a negative number by a minus sign. */
export const withMinus = (formatted: string): string => formatted.replace('-', '−');
