import type { Type } from '@nestjs/common';
import { AuthModule } from './auth/auth.module';
import { ComplaintsApiModule } from './complaints/complaints-api.module';
import { ComplianceApiModule } from './compliance/compliance-api.module';
import { DirectoryApiModule } from './directory/directory-api.module';
import { NotificationsApiModule } from './notifications/notifications-api.module';
import { OperationsModule } from './operations/operations.module';
import { PostsApiModule } from './posts/posts-api.module';
import { PrivacyApiModule } from './privacy/privacy-api.module';
import { ReportsApiModule } from './reports/reports-api.module';
import { RoutingApiModule } from './routing/routing-api.module';
import { SlaApiModule } from './sla/sla-api.module';
import { UsersModule } from './users/users.module';

/** Everything under /api/v1; add a resource's module here and it is routed, guarded and documented. */
export const apiModules: Type[] = [
  AuthModule,
  UsersModule,
  PostsApiModule,
  DirectoryApiModule,
  ComplaintsApiModule,
  RoutingApiModule,
  ComplianceApiModule,
  SlaApiModule,
  NotificationsApiModule,
  ReportsApiModule,
  PrivacyApiModule,
];

/** What the OpenAPI document describes: the API and the operations, not the pages of the site. */
export const documentedModules: Type[] = [...apiModules, OperationsModule];
