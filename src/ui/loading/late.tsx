import type { ComponentType } from 'react';
import { later, useLater } from './later';

/**
 * A component whose code loads later, like React's `lazy`. When its code was fetched before it is
 * needed, it is drawn at once, without a placeholder.
 */
export function late<Props extends object, Module extends { readonly default: ComponentType<Props> }>(
  fetch: () => Promise<Module & { readonly default: ComponentType<Props> }>,
): ComponentType<Props> & { fetch(): Promise<Module> } {
  const module = later(fetch);
  // biome-ignore lint/correctness/noComponentHookFactories: like React's own `lazy`, it is called where modules begin.
  function Late(props: Props) {
    const { default: Component } = useLater(module);
    return <Component {...props} />;
  }
  return Object.assign(Late, { fetch: module.load });
}
