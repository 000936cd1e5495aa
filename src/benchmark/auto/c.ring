parnames = {1: 'J', 2: 'sigma', 3: 'beta'}
unames = {1: 'm', 2: 'R'}
NDIM = 2, IPS = 1, IRS = 0, ILP = 1
ICP = ['J']
NTST = 5, NCOL = 4, IAD = 3, ISP = 2, ISW = 1, IPLT = 0, NBC = 0, NINT = 0
NMX = 4000, NPR = 4000, MXBF = 0, IID = 2, ITMX = 20, ITNW = 12, NWTN = 5, JAC = -1
EPSL = 1e-11, EPSU = 1e-11, EPSS = 1e-10
DS = 0.002, DSMIN = 1e-8, DSMAX = 0.01, IADS = 1
NPAR = 3, THL = {}, THU = {}
RL0 = -0.02, RL1 = 0.8
