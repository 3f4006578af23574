// One style sheet for all pages, in this order: pages share classes, and the code of most comes later.
import '@mantine/core/styles.layer.css';
import '../design/design.css';
import './office.css';
import './inbox/inbox.css';
import './complaint/complaint.css';
import './notifications/notifications.css';
import './admin/admin.css';
import './exports/exports.css';
import './decisions/decisions.css';
import './policies/policies.css';
import './calendars/calendars.css';
import './duplicates/duplicates.css';
import './escalation/escalation.css';
import './metrics/metrics.css';
import './supervision/supervision.css';
import './score/score.css';
import './score/outlook.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
