import styles from './page-header.module.css';

/** The title of a page, and one sentence on what the page is for. */
export function PageHeader({ title, intro }: { title: string; intro: string }) {
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      <p>{intro}</p>
    </header>
  );
}
