#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "common.h"
#include "floors.h"

/// Bytes on their way, and when they arrive, in microseconds.
struct piece {
    struct piece *next;
    int64_t due;
    ssize_t count;
    char bytes[65536];
};

/// One direction of a connection: the pieces that are on their way, the oldest first.
struct way {
    int from, to;
    struct piece *first, **last;
};

struct relay {
    struct way ways[2];
    int64_t delay;
};

struct listener {
    int socket, port;
    int64_t delay;
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000ll + time.tv_nsec / 1000;
}

static int take(struct way *way, int64_t delay) {
    struct piece *piece = malloc(sizeof *piece);
    piece->next = 0, piece->count = read(way->from, piece->bytes, sizeof piece->bytes), piece->due = now() + delay;
    if (piece->count <= 0) return free(piece), 0;
    *way->last = piece, way->last = &piece->next;
    return 1;
}

static int deliver(struct way *way) {
    struct piece *piece = way->first;
    for (ssize_t sent = 0, count; sent < piece->count; sent += count)
        if ((count = write(way->to, piece->bytes + sent, piece->count - sent)) <= 0) return 0;
    if (!(way->first = piece->next)) way->last = &way->first;
    return free(piece), 1;
}

/// Until either side closes its end.
static void *carry(void *argument) {
    struct relay *relay = argument;
    for (int isOpen = 1; isOpen;) {
        int64_t pause = 1000000;
        fd_set readable;
        FD_ZERO(&readable);
        for (int i = 0; i < 2; i++) {
            struct way *way = &relay->ways[i];
            while (isOpen && way->first && way->first->due <= now()) isOpen = deliver(way);
            int64_t left = way->first ? way->first->due - now() : pause;
            if (left < pause) pause = left < 0 ? 0 : left;
            FD_SET(way->from, &readable);
        }
        struct timeval timeout = {pause / 1000000, pause % 1000000};
        int a = relay->ways[0].from, b = relay->ways[1].from;
        if (select((a > b ? a : b) + 1, &readable, 0, 0, &timeout) < 0) break;
        for (int i = 0; i < 2; i++)
            if (isOpen && FD_ISSET(relay->ways[i].from, &readable)) isOpen = take(&relay->ways[i], relay->delay);
    }
    for (int i = 0; i < 2; i++) {
        close(relay->ways[i].from);
        for (struct piece *piece = relay->ways[i].first, *next; piece; piece = next) next = piece->next, free(piece);
    }
    return free(relay), NULL;
}

static struct sockaddr_in loopback(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

static void *accept_all(void *argument) {
    struct listener *listener = argument;
    for (int client; (client = accept(listener->socket, 0, 0)) >= 0;) {
        struct sockaddr_in address = loopback(listener->port);
        int server = socket(AF_INET, SOCK_STREAM, 0), on = 1;
        if (connect(server, (struct sockaddr *)&address, sizeof address)) fail("the server cannot be reached");
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        struct relay *relay = calloc(1, sizeof *relay);
        relay->delay = listener->delay;
        relay->ways[0].from = relay->ways[1].to = client, relay->ways[1].from = relay->ways[0].to = server;
        for (int i = 0; i < 2; i++) relay->ways[i].last = &relay->ways[i].first;
        pthread_t thread;
        if (pthread_create(&thread, NULL, carry, relay)) fail("no thread");
        pthread_detach(thread);
    }
    return NULL;
}

int32_t floor_delay(int32_t port, int64_t microseconds) {
    struct listener *listener = malloc(sizeof *listener);
    *listener = (struct listener){socket(AF_INET, SOCK_STREAM, 0), port, microseconds};
    struct sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (bind(listener->socket, (struct sockaddr *)&address, length) || listen(listener->socket, 8)) fail("no port");
    getsockname(listener->socket, (struct sockaddr *)&address, &length);
    pthread_t thread;
    if (pthread_create(&thread, NULL, accept_all, listener)) fail("no thread");
    pthread_detach(thread);
    return ntohs(address.sin_port);
}
