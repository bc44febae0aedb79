import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { QueueQuery } from '#graphql/graphql';
import { useKeys } from '../shell/use-keys.js';
import { nextAfter } from './next-after.js';

/** Leads to the group after this one in the queue as it was seen last. */
export function NextInQueue({ ringId }: { readonly ringId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const seen = client
    .getQueryCache()
    .findAll({ queryKey: ['queue'] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ state }) => {
      const data = state.data as QueueQuery | undefined;
      return data ? [data.rings.nodes.map((ring) => ring.ringId)] : [];
    });
  const next = nextAfter(seen, ringId);
  useKeys({
    n: () => {
      if (next !== undefined) void navigate({ to: '/rings/$ringId', params: { ringId: next } });
    },
  });
  if (next === undefined) return null;
  return (
    <Link to="/rings/$ringId" params={{ ringId: next }} className="button">
      Next in the queue <ArrowRight aria-hidden="true" />
    </Link>
  );
}
