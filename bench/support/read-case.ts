/** The nested list of bench/read.ts: what is asked, the same by hand, and the data behind it. */
export const READ_DATABASE = "solvewell_bench_read";

export const NESTED_LIST = `query NestedList {
  articles(first: 50, orderBy: {field: UPDATED_AT, direction: DESC}) {
    nodes {
      id title confidence updatedAt
      author { id displayName }
      team { id name }
      links(first: 5) { nodes { id kind linkedAt ticket { id displayKey status priority } } }
    }
  }
}`;

const id = (type: string, column: string): string =>
  `translate(encode(convert_to('${type}:' || ${column}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
const at = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The same JSON from one hand-written statement, without transaction, token or access rules. */
export const FLOOR_SQL = `
select json_build_object('data', json_build_object('articles', json_build_object('nodes', json_agg(a.j order by a.updated_at desc, a.id desc))))::text as json
from (
  select a.id, a.updated_at, json_build_object(
    'id', ${id("Article", "a.id")}, 'title', a.title, 'confidence', a.confidence, 'updatedAt', ${at("a.updated_at")},
    'author', (select json_build_object('id', ${id("Person", "p.id")}, 'displayName', p.display_name)
               from person p where p.organisation_id = a.organisation_id and p.id = a.author_id),
    'team', (select json_build_object('id', ${id("Team", "t.id")}, 'name', t.name)
             from team t where t.organisation_id = a.organisation_id and t.id = a.team_id),
    'links', json_build_object('nodes', (
      select coalesce(json_agg(l.j), '[]') from (
        select json_build_object(
          'id', ${id("ArticleLink", "l.id")}, 'kind', l.kind, 'linkedAt', ${at("l.linked_at")},
          'ticket', (select json_build_object('id', ${id("Ticket", "k.id")}, 'displayKey', k.display_key, 'status', k.status, 'priority', k.priority)
                     from ticket k where k.organisation_id = l.organisation_id and k.id = l.ticket_id)) as j
        from article_link l
        where l.organisation_id = a.organisation_id and l.article_id = a.id and l.superseded_at is null and l.unlinked_at is null
        order by l.linked_at desc, l.id desc
        limit 5) l))) as j
  from article a
  where a.organisation_id = $1 and a.confidence <> 'ARCHIVED'
  order by a.updated_at desc, a.id desc
  limit 50) a`;
