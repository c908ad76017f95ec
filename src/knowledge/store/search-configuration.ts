/** The text search configuration of an article: English is stemmed, every other language is matched word by word. */
export function configurationOf(row: string): string {
  return `(case when lower(${row}.language) = 'en' or starts_with(lower(${row}.language), 'en-') then 'english' else 'simple' end)::regconfig`;
}
