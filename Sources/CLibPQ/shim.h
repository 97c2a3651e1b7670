#pragma once
#include <libpq-fe.h>
#include <pthread.h>
#include <signal.h>

/* PQcancel, without the signal SIGPIPE. libpq's own sends keep it from the program, but PQcancel's does not: where the
   server ends between taking the connection and reading the request, the signal would end the whole program. */
static inline int cpd_cancel(PGcancel *target, char *reason, int size) {
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    int was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    int sent = PQcancel(target, reason, size);
    int signal;
    sigpending(&pending);
    if (!was_pending && sigismember(&pending, SIGPIPE)) sigwait(&pipe, &signal);
    pthread_sigmask(SIG_SETMASK, &before, 0);
    return sent;
}
