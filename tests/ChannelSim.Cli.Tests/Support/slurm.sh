#!/usr/bin/env bash
# Debian's Slurm on the loopback, as root, with everything it writes in one folder: slurm.sh FOLDER PORT. Says "ready", and ends when its input does.
set -eu
folder=$1 port=$2 host=$(hostname -s)
mkdir -p "$folder/state" "$folder/spool" "$folder/munge"
chmod 755 "$folder" "$folder/munge"
dd if=/dev/urandom of="$folder/munge/key" bs=128 count=1 2>/dev/null
chmod 600 "$folder/munge/key"
cat > "$folder/slurm.conf" <<CONF
ClusterName=channelsim
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$folder/slurm.conf"
munged --foreground --force --socket="$folder/munge/socket" --key-file="$folder/munge/key" --pid-file="$folder/munge/pid" --log-file="$folder/munge/log" --seed-file="$folder/munge/seed" --num-threads=2 2>/dev/null &
munged=$!
slurmctld=0 slurmd=0
stop() { for process in $slurmd $slurmctld $munged; do [ "$process" -eq 0 ] || kill "$process" 2>/dev/null || true; done; wait; }
trap stop EXIT
until [ -S "$folder/munge/socket" ]; do sleep 0.1; kill -0 "$munged"; done
slurmctld -D &
slurmctld=$!
slurmd -D &
slurmd=$!
until sinfo -h -o %T 2>/dev/null | grep -q idle; do sleep 0.2; kill -0 "$slurmctld"; kill -0 "$slurmd"; done
echo ready
cat > /dev/null
