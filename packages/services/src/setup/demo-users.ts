/** Staff of the demo shop. These accounts exist in demo mode only; their passwords are printed at start. */
export const demoUsers = [
  { email: 'admin@larkfield.example', name: 'Ada Lindqvist', role: 'admin', password: 'admin-demo' },
  { email: 'agent@larkfield.example', name: 'Noah Bennett', role: 'agent', password: 'agent-demo' },
  { email: 'viewer@larkfield.example', name: 'Vera Okafor', role: 'viewer', password: 'viewer-demo' },
] as const
