import type { Layout } from './layout.ts';

export const SERVICE: readonly Layout[] = [
  {
    name: 'Zendesk tickets',
    source: 'support.zendesk.com, exporting a view to CSV',
    file: 'zendesk_tickets.csv',
    csv: `Id,Requester,Requester id,Requester email,Requester domain,Assignee,Group,Subject,Status,Priority,Via,Ticket type,Created at,Updated at,Organization,Solved at,Group stations
11,Ivy Orchard,901,ivy@birch.example,birch.example,Ann Reed,Support,Broken mug,Solved,High,Web,Problem,2024-02-01 10:00,2024-02-02 10:00,Birch Ltd,2024-02-02 10:00,1
12,Tom Lark,902,tom@cedar.example,cedar.example,Bo Lind,Support,Late parcel,Open,Low,Mail,Question,2024-02-03 10:00,2024-02-03 11:00,Cedar Inc,,1`,
    root: 'tickets',
    places: [
      'ticket_id=Id',
      'created_at=Created at',
      'resolved_at=Solved at',
      'contact_id=Requester id',
      'contacts.name=Requester',
      'channel=Via',
    ],
    beside: ['Requester domain', 'Group stations'],
  },
  {
    name: 'Freshdesk tickets',
    source: 'support.freshdesk.com, exporting ticket data',
    file: 'tickets.csv',
    csv: `Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Agent interactions,Resolution status,Full name,Email,Company Name
21,Broken mug,Closed,High,Email,Problem,Ann Reed,Support,2024-02-01 10:00:00,2024-02-03 10:00:00,2024-02-02 10:00:00,2024-02-04 10:00:00,2024-02-04 10:00:00,2024-02-01 11:00:00,2,Within SLA,Ivy Orchard,ivy@birch.example,Birch Ltd`,
    root: 'tickets',
    places: [
      'ticket_id=Ticket ID',
      'created_at=Created time',
      'resolved_at=Resolved time',
      'first_response_at=Initial response time',
      'contacts.name=Full name',
      'accounts.name=Company Name',
    ],
    beside: ['Agent interactions', 'Closed time'],
  },
  {
    name: 'Jira Service Management issues',
    source: 'support.atlassian.com, export search results to CSV',
    file: 'Jira.csv',
    csv: `Summary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Assignee,Reporter,Created,Updated,Resolved,Custom field (Request Type)
Broken mug,SUP-1,10001,Incident,Done,SUP,High,Ann Reed,Ivy Orchard,01/Feb/24 10:00 AM,02/Feb/24 10:00 AM,02/Feb/24 10:00 AM,Fault`,
    root: 'tickets',
    places: [
      'ticket_id=Issue key',
      'subject=Summary',
      'created_at=Created',
      'resolved_at=Resolved',
      'contacts.name=Reporter',
    ],
    beside: ['Issue id', 'Project key'],
  },
  {
    name: 'Intercom conversations',
    source: 'intercom.com/help, export your conversations data',
    file: 'conversations.csv',
    csv: `Conversation ID,Conversation started at (UTC),Conversation state,Teammate assigned,Team assigned,User ID,User name,User email,Conversation tags,First response time (seconds),CSAT rating,Channel
31,2024-02-01 10:00:00,closed,Ann Reed,Support,u1,Ivy Orchard,ivy@birch.example,mug,300,5,Email`,
    root: 'tickets',
    places: [
      'ticket_id=Conversation ID',
      'created_at=Conversation started at (UTC)',
      'status=Conversation state',
      'satisfaction=CSAT rating',
    ],
    beside: ['First response time (seconds)'],
  },
  {
    name: 'ServiceNow incidents',
    source: 'docs.servicenow.com, incident table',
    file: 'incident.csv',
    csv: `number,opened_at,short_description,caller_id,priority,state,category,assignment_group,assigned_to,resolved_at,sys_updated_on
INC0001,2024-02-01 10:00:00,Broken mug,Ivy Orchard,2 - High,Resolved,Hardware,Support,Ann Reed,2024-02-02 10:00:00,2024-02-02 10:00:00`,
    root: 'tickets',
    places: [
      'ticket_id=number',
      'created_at=opened_at',
      'status=state',
      'department=assignment_group',
      'resolved_at=resolved_at',
    ],
  },
];
