/*
 * Stands between a program and the files of one folder, as a preloaded library (Linux and glibc).
 *
 * TORTURE_DISK_FOLDER   the folder; everything else passes untouched
 * TORTURE_DISK_LOG      every change of these files is written here, with its bytes, and every sync: what a disk held
 *                       that lost its power at any moment can be told from it (diskLog.ts). Nothing is really synced.
 * TORTURE_DISK_SLOW     microseconds that a sync takes before it counts, so that whoever does not wait for it shows
 * TORTURE_DISK_CONTROL  a file of four 32-bit numbers, read before every change:
 *                       [0] 1 = the disk is full; [1] n = the n-th change or sync from now fails, counted down;
 *                       [2] what counts there: 1 = writes, 2 = syncs, 3 = removals and renames; [3] failures so far
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITE = 1, TRUNCATE, SYNC, CREATE, REMOVE, RENAME, SYNC_FOLDER, MAKE_FOLDER };
enum counted { WRITES = 1, SYNCS = 2, NAMES = 3 };

struct record {
  uint32_t magic, kind, path_length, reserved;
  uint64_t offset, length;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *folder;
static size_t folder_length;
static int log_file = -1;
static useconds_t slow;
static volatile uint32_t *control;

static void set_up(void) {
  const char *log_path = getenv("TORTURE_DISK_LOG");
  const char *control_path = getenv("TORTURE_DISK_CONTROL");
  const char *slow_text = getenv("TORTURE_DISK_SLOW");
  folder = getenv("TORTURE_DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  slow = slow_text ? (useconds_t)atoi(slow_text) : 0;
  if (log_path)
    log_file = (int)syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (control_path) {
    int file = (int)syscall(SYS_openat, AT_FDCWD, control_path, O_RDWR | O_CLOEXEC);
    void *memory = file < 0 ? MAP_FAILED : mmap(NULL, 16, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory != MAP_FAILED) control = memory;
    if (file >= 0) syscall(SYS_close, file);
  }
  if ((log_path && log_file < 0) || (control_path && !control) || !folder) {
    fprintf(stderr, "disk.c: cannot set up\n");
    _exit(97);
  }
}

static int is_ours(const char *path) {
  pthread_once(&once, set_up);
  return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0);
}

/* The path of an open file or folder of ours; 0 when it is none, or has no name any more. */
static int path_of(int file, char *path) {
  char link[64];
  pthread_once(&once, set_up);
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  static const char gone[] = " (deleted)";
  size_t tail = sizeof gone - 1;
  if ((size_t)length > tail && strcmp(path + length - tail, gone) == 0) return 0;
  return is_ours(path);
}

static int is_regular(int file) {
  struct stat found;
  return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

static void note(enum kind kind, const char *path, size_t path_length, uint64_t offset, const void *bytes,
                 uint64_t length) {
  if (log_file < 0) return;
  struct record record = {0x4b534944, kind, (uint32_t)path_length, 0, offset, length};
  size_t carried = bytes ? (size_t)length : 0;
  size_t size = sizeof record + path_length + carried;
  char *whole = malloc(size);
  if (!whole) _exit(98);
  memcpy(whole, &record, sizeof record);
  memcpy(whole + sizeof record, path, path_length);
  if (carried > 0) memcpy(whole + sizeof record + path_length, bytes, carried);
  /* One call, so that a kill leaves the record whole or not there. */
  if (syscall(SYS_write, log_file, whole, size) != (long)size) _exit(99);
  free(whole);
}

/* Whether this change is to fail; sets errno. */
static int fails(enum counted counted, int needs_space) {
  if (!control) return 0;
  if (control[0] && needs_space) {
    control[3]++;
    errno = ENOSPC;
    return 1;
  }
  if (control[1] == 0 || control[2] != (uint32_t)counted) return 0;
  if (--control[1] > 0) return 0;
  control[3]++;
  errno = EIO;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static ssize_t write_at(int file, const void *bytes, size_t count, off_t offset, int moves) {
  char path[PATH_MAX];
  int ours = path_of(file, path);
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  if (!ours || !fails(WRITES, 1)) {
    done = moves ? syscall(SYS_write, file, bytes, count) : syscall(SYS_pwrite64, file, bytes, count, offset);
    if (ours && done > 0) note(WRITE, path, strlen(path), (uint64_t)offset, bytes, (uint64_t)done);
  }
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return write_at(file, bytes, count, offset, 0);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return write_at(file, bytes, count, offset, 0);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (!is_regular(file)) return syscall(SYS_write, file, bytes, count);
  off_t at = fcntl(file, F_GETFL) & O_APPEND ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR);
  return write_at(file, bytes, count, at, 1);
}

static ssize_t write_many(int file, const struct iovec *parts, int count, off_t offset, int moves) {
  ssize_t all = 0;
  for (int part = 0; part < count; part++) {
    const void *bytes = parts[part].iov_base;
    size_t length = parts[part].iov_len;
    ssize_t done = moves ? write(file, bytes, length) : pwrite64(file, bytes, length, offset + all);
    if (done < 0) return all > 0 ? all : -1;
    all += done;
    if ((size_t)done < length) break;
  }
  return all;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  if (!is_regular(file)) return syscall(SYS_writev, file, parts, count);
  return write_many(file, parts, count, 0, 1);
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t offset) {
  return write_many(file, parts, count, offset, 0);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
  return write_many(file, parts, count, offset, 0);
}

static int cut(int file, off_t length) {
  char path[PATH_MAX];
  int ours = path_of(file, path);
  struct stat before = {0};
  if (ours) fstat(file, &before);
  pthread_mutex_lock(&lock);
  int failed = -1;
  if (!ours || !fails(WRITES, length > before.st_size)) {
    failed = (int)syscall(SYS_ftruncate, file, length);
    if (ours && failed == 0) note(TRUNCATE, path, strlen(path), (uint64_t)length, NULL, 0);
  }
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return failed;
}

int ftruncate64(int file, off64_t length) { return cut(file, length); }
int ftruncate(int file, off_t length) { return cut(file, length); }

/* Preallocated space would escape the log; programs then do without. */
int fallocate(int file, int mode, off_t offset, off_t length) {
  char path[PATH_MAX];
  if (!path_of(file, path)) return (int)syscall(SYS_fallocate, file, mode, offset, length);
  errno = EOPNOTSUPP;
  return -1;
}
int fallocate64(int file, int mode, off64_t offset, off64_t length) { return fallocate(file, mode, offset, length); }

static int sync_file(int file, long number) {
  char path[PATH_MAX];
  if (!path_of(file, path)) return (int)syscall(number, file);
  if (slow > 0) usleep(slow);
  struct stat found;
  int is_folder = fstat(file, &found) == 0 && S_ISDIR(found.st_mode);
  pthread_mutex_lock(&lock);
  int failed = fails(SYNCS, 0) ? -1 : 0;
  int why = errno;
  if (!failed) note(is_folder ? SYNC_FOLDER : SYNC, path, strlen(path), 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return failed;
}

int fsync(int file) { return sync_file(file, SYS_fsync); }
int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

static int open_file(int at, const char *path, int flags, mode_t mode) {
  if (path[0] != '/' || !is_ours(path)) return (int)syscall(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;
  int file = -1;
  if (!is_new || !fails(NAMES, 0)) {
    file = (int)syscall(SYS_openat, at, path, flags, mode);
    if (file >= 0 && is_new) note(CREATE, path, strlen(path), 0, NULL, 0);
    else if (file >= 0 && (flags & O_TRUNC)) note(TRUNCATE, path, strlen(path), 0, NULL, 0);
  }
  int why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return file;
}

#define OPENED(flags)                            \
  mode_t mode = 0;                               \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {       \
    va_list rest;                                \
    va_start(rest, flags);                       \
    mode = va_arg(rest, mode_t);                 \
    va_end(rest);                                \
  }

int open(const char *path, int flags, ...) { OPENED(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPENED(flags) return open_file(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { OPENED(flags) return open_file(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { OPENED(flags) return open_file(at, path, flags | O_LARGEFILE, mode); }

int unlink(const char *path) {
  if (!is_ours(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&lock);
  int failed = fails(NAMES, 0) ? -1 : REAL(unlink)(path);
  int why = errno;
  if (!failed) note(REMOVE, path, strlen(path), 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return failed;
}

int rename(const char *from, const char *to) {
  if (!is_ours(from) || !is_ours(to)) return REAL(rename)(from, to);
  char both[2 * PATH_MAX];
  int length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
  pthread_mutex_lock(&lock);
  int failed = fails(NAMES, 0) ? -1 : REAL(rename)(from, to);
  int why = errno;
  if (!failed) note(RENAME, both, (size_t)length, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return failed;
}

int mkdir(const char *path, mode_t mode) {
  if (!is_ours(path)) return REAL(mkdir)(path, mode);
  pthread_mutex_lock(&lock);
  int failed = REAL(mkdir)(path, mode);
  int why = errno;
  if (!failed) note(MAKE_FOLDER, path, strlen(path), 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return failed;
}
