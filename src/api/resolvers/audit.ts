import { auditTrail, countAuditRows, type TrailFilter } from '../../audit/trail.js';
import { type Maybe, type PageArguments, toPageRequest } from '../arguments.js';
import { toConnection } from '../connection.js';
import type { ApiContext } from '../context.js';

interface TrailArguments extends PageArguments {
  readonly filter?: Maybe<{ readonly [Name in keyof TrailFilter]?: Maybe<string> }>;
}

export const AuditQuery = {
  auditTrail: async (_: unknown, args: TrailArguments, { actor, graph, options }: ApiContext) => {
    const { actor: by = null, action = null, target = null } = args.filter ?? {};
    const filter = { actor: by, action, target };
    const page = await auditTrail(actor, graph, { ...toPageRequest(args), ...filter }, options);
    return toConnection(page, () => countAuditRows(actor, graph, filter, options));
  },
};
