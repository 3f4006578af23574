import { createContext, Suspense, useContext } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/queries';
import type { SessionUser } from '../api/types';
import { Broken, Failure, Loading } from '../ui/states';
import { Shell } from '../ui/shell';

const UserContext = createContext<SessionUser | null>(null);

export function useUser(): SessionUser {
  const user = useContext(UserContext);
  if (!user) throw new Error('only within SignedIn');
  return user;
}

/** Everything but the login: asks who is there, and sends nobody to the login with the way back. */
export function SignedIn() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const { data } = session;
  if (data?.user) {
    return (
      <UserContext value={data.user}>
        <Shell user={data.user} demo={data.demo}>
          <ErrorBoundary FallbackComponent={Broken} resetKeys={[pathname]}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </Shell>
      </UserContext>
    );
  }
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />;
  const next = pathname + search;
  return <Navigate to={next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`} replace />;
}
