import '@fontsource-variable/inter/wght.css';
import 'uplot/dist/uPlot.min.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/forms.css';
import './style/shell.css';
import './style/tables.css';
import './style/ring.css';
import './style/panels.css';
import './style/cases.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { takeTokenFromAddress } from './api/session-token.js';
import { router } from './router.js';
import { applyTheme, chosenTheme } from './shell/theme.js';

takeTokenFromAddress();
applyTheme(chosenTheme());

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
