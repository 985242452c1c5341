import { Fragment, useId } from 'react';
import type { Block, FactsBlock, NotesBlock, Report, TableBlock } from '../../shared/export/report/report.ts';
import styles from './ReportView.module.css';

/** The report as one sheet to read; the print style makes pages of it. */
export function ReportView({ report }: { report: Report }) {
  const { over, title, under, sections } = report;
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {over !== '' && <p className={styles.over}>{over}</p>}
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        {under.map((line) => (
          <p key={line} className={styles.quiet}>
            {line}
          </p>
        ))}
      </header>
      {sections.map((section, index) => (
        <section key={section.title || index} className={styles.section}>
          {section.title !== '' && <h2 className={styles.sectionTitle}>{section.title}</h2>}
          {section.blocks.map((block, at) => (
            <Fragment key={at}>{showBlock(block)}</Fragment>
          ))}
        </section>
      ))}
    </article>
  );
}

function showBlock(block: Block) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h3' : 'h4';
      return (
        <Heading className={block.level === 2 ? styles.theme : styles.inner} dir="auto">
          <bdi>{block.text}</bdi> {block.aside !== '' && <span className={styles.aside}>{block.aside}</span>}
        </Heading>
      );
    }
    case 'text':
      return (
        <p className={styles[block.tone]} dir="auto">
          {block.text}
        </p>
      );
    case 'statement':
      return (
        <p className={styles.statement} dir="auto">
          {block.text}
        </p>
      );
    case 'notes':
      return <Notes block={block} />;
    case 'facts':
      return <Facts block={block} />;
    case 'table':
      return <CountTable block={block} />;
  }
}

function Notes({ block: { label, lines } }: { block: NotesBlock }) {
  return (
    <>
      {label !== '' && <p className={styles.label}>{label}</p>}
      <ul className={styles.notes}>
        {lines.map(({ text, also, times, part }, index) => (
          <li key={index} dir="auto">
            <span className={styles.words}>{text}</span>
            {(times !== '' || part !== '') && (
              <span className={styles.aside}> {[times, part].filter(Boolean).join(' · ')}</span>
            )}
            {also.map((other) => (
              <span key={other} className={styles.also} dir="auto">
                {other}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ block: { rows } }: { block: FactsBlock }) {
  return (
    <dl className={styles.facts}>
      {rows.map(({ label, text }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function CountTable({ block: { caption, head, rows } }: { block: TableBlock }) {
  const captionId = useId();
  const named = caption === '' ? { 'aria-label': head[0] } : { 'aria-labelledby': captionId };
  return (
    <div className={styles.counts}>
      {/* Not within what is moved sideways on a phone: there a caption is as wide as its table, and would be cut. */}
      {caption !== '' && (
        <p id={captionId} className={styles.caption}>
          {caption}
        </p>
      )}
      <div className={styles.scroll} tabIndex={0} role="group" {...named}>
        <table className={styles.table} {...named}>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells, rank }, index) => (
              <tr key={index} data-rank={rank}>
                <th scope="row" dir="auto" colSpan={cells.every((cell) => cell === '') ? head.length : 1}>
                  {label}
                </th>
                {cells.some((cell) => cell !== '') && cells.map((cell, at) => <td key={at}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
