import '@mantine/core/styles.layer.css';
import '../design/design.css';
import './office.css';
import './inbox/inbox.css';
import './complaint/complaint.css';
import './notifications/notifications.css';
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
