/** A number with the sign for minus in the place of the hyphen that Intl writes. */
export const withMinus = (formatted: string): string => formatted.replace('-', '−');
