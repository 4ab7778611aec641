import { same } from '../core/text.ts';
import type { CrmProfile } from './crm-profile.ts';
import { spellings } from './spelling.ts';

/** Help desks by their exports. */
export const SERVICE_PROFILES: readonly CrmProfile[] = [
  {
    name: 'zendesk',
    label: same('Zendesk'),
    sure: spellings(
      'Requester domain, Requester external id, Initially assigned at, Group stations, Assignee stations, First reply time in minutes, Full resolution time in minutes',
    ),
    usual: spellings(
      'Id, Requester, Requester id, Requester email, Submitter, Assignee, Group, Subject, Tags, Status, Priority, Via, Ticket type, Created at, Updated at, Organization, Solved at, Satisfaction Score',
    ),
    means: {
      Id: 'Ticket ID',
      Requester: 'Contact Name',
      'Requester id': 'Contact ID',
      Via: 'Ticket Channel',
      Group: 'Department',
    },
  },
  {
    name: 'freshdesk',
    label: same('Freshdesk'),
    sure: spellings(
      'Agent interactions, Customer interactions, Resolution status, First response status, Due by Time, Initial response time',
    ),
    usual: spellings(
      'Ticket ID, Subject, Status, Priority, Source, Type, Agent, Group, Created time, Resolved time, Closed time, Last update time, Tags, Full name, Company Name',
    ),
    means: {
      'Initial response time': 'First Response Time',
      Group: 'Department',
      'Full name': 'Contact Name',
      'Closed time': null,
    },
  },
  {
    name: 'jira',
    label: same('Jira'),
    sure: [
      /^custom field \(.+\)$/i,
      ...spellings('Issue key, Issue id, Parent id, Project key, Project lead, Σ Time Spent, Last Viewed'),
    ],
    usual: spellings(
      'Summary, Issue Type, Status, Project name, Priority, Resolution, Assignee, Reporter, Creator, Created, Updated, Resolved, Due Date, Labels',
    ),
    means: {
      'Issue key': 'Ticket ID',
      'Issue Type': 'Ticket Type',
      Created: 'Created At',
      Updated: 'Updated At',
      Resolved: 'Resolved Date',
      Reporter: 'Contact Name',
      Labels: 'Tags',
    },
  },
  {
    name: 'intercom',
    label: same('Intercom'),
    sure: spellings(
      'Conversation ID, Conversation started at (UTC), Conversation state, Teammate assigned, Conversation tags, Team assigned',
    ),
    usual: spellings('User ID, User name, User email, CSAT rating, Channel, First response time (seconds)'),
    means: {
      'Conversation ID': 'Ticket ID',
      'Conversation started at (UTC)': 'Created At',
      'Conversation state': 'Ticket Status',
      'Conversation tags': 'Tags',
      'Teammate assigned': 'Assignee',
      'Team assigned': 'Department',
      'User ID': 'Contact ID',
      'User name': 'Contact Name',
      'User email': 'Contact Email',
      'CSAT rating': 'CSAT',
    },
  },
  {
    name: 'servicenow',
    label: same('ServiceNow'),
    sure: spellings(
      'caller_id, assignment_group, sys_updated_on, sys_created_on, sys_id, opened_by, cmdb_ci, sys_mod_count, u_symptom',
    ),
    usual: spellings(
      'number, opened_at, short_description, priority, state, category, assigned_to, resolved_at, closed_at',
    ),
    means: {
      number: 'Ticket ID',
      caller_id: 'Contact Name',
      assignment_group: 'Department',
      state: 'Ticket Status',
      incident_state: 'Ticket Status',
      contact_type: 'Channel',
      closed_at: null,
    },
  },
];
