export class HealthView {
  /** `degraded`: commands are accepted and delivered later, when Temporal is back. */
  status: 'ok' | 'degraded' | 'down';
  database: 'up' | 'down';
  temporal: 'up' | 'down';
}
