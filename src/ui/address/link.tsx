import type { ComponentProps } from 'react';
import { Link as RouterLink } from 'wouter';
import type { Address } from '../../core/address/address';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly href: Address;
  /** Takes the place of this page in the tab's history. */
  readonly replace?: boolean;
}

/** A link to another page of the shop, followed without a reload. */
export function Link(props: LinkProps) {
  return <RouterLink {...props} />;
}
